filedesc://a.arc 0.0.0.0 20240102030405 text/plain 76
1 0 X
URL IP-address Archive-date Content-type Archive-length

http://a.example/ 1.2.3.4 20240102030405 text/html 25
<html><p>12 km</p></html>
